package io.kring.testkit.behaviour.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kring.access.Action;
import io.kring.access.Decision;
import io.kring.error.NotAllowed;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import io.kring.testkit.behaviour.moderation.WordRule;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A host's policy narrows every action, whoever tries it and whatever the rules say. */
public interface DeniedActionContract extends KringContract {
    @TestFactory
    default Stream<DynamicTest> whatAPolicyDeniesIsRefusedAndWhatItDoesNotIsDone(TestHost host) {
        AtomicReference<@Nullable Action> denied = new AtomicReference<>();
        host.with(builder -> builder.allowSecretCommunities()
                .moderation(new WordRule())
                .access((actor, request) -> request.action() == denied.get() ? Decision.DENY : Decision.DEFAULT));

        return Stream.of(Action.values())
                .map(action -> DynamicTest.dynamicTest(action.name(), () -> {
                    List<ThrowingCallable> commands = new ActionCommands(host).of(action);

                    assertThat(commands).isNotEmpty().allSatisfy(command -> {
                        denied.set(action);
                        NotAllowed refusal = catchThrowableOfType(NotAllowed.class, command);
                        denied.set(null);

                        assertThat(refusal).isNotNull();
                        assertThat(refusal.action()).isEqualTo(action.name());
                        assertThatCode(command).doesNotThrowAnyException();
                    });
                }));
    }
}

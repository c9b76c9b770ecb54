package io.kring.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.kring.Kring;
import io.kring.community.Communities;
import io.kring.conversation.Pages;
import io.kring.feed.Feeds;
import io.kring.feed.Following;
import io.kring.house.House;
import io.kring.metrics.Ladder;
import io.kring.metrics.Share;
import io.kring.moderation.Moderation;
import io.kring.person.Actor;
import io.kring.person.People;
import io.kring.post.Posts;
import io.kring.reaction.Reactions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The law of the house: feature values ← spi ← internal ← builder, and what no class does. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Kring.class.getProtectionDomain().getCodeSource().getLocation());

    /** Calls of the host on nobody's behalf, and what needs no right. */
    private static final Set<String> WITHOUT_ACTOR =
            Set.of("refresh", "excerpt", "put", "moved", "vanished", "returned");

    private static final List<Class<?>> ROOMS = List.of(
            Communities.class,
            Posts.class,
            Reactions.class,
            Feeds.class,
            Following.class,
            People.class,
            Moderation.class,
            Pages.class,
            House.class);

    @Test
    void featureValuesKnowNeitherPortsNorUseCases() {
        noClasses()
                .that(describe("are feature values", ArchitectureTest::isFeature))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.kring.spi..", "io.kring.internal..", "io.kring.memory..")
                .check(CORE);
    }

    @Test
    void portsKnowNoUseCase() {
        noClasses()
                .that()
                .resideInAPackage("io.kring.spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.kring.internal..", "io.kring.memory..")
                .check(CORE);
    }

    @Test
    void useCasesKnowNoStorageAndOnlyTheBuilderMakesThem() {
        noClasses()
                .that()
                .resideInAPackage("io.kring.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.kring.memory..")
                .check(CORE);
        classes()
                .that()
                .resideInAPackage("io.kring")
                .and()
                .doNotHaveSimpleName("KringBuilder")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are not internal", type -> !type.getPackageName().startsWith("io.kring.internal")))
                .check(CORE);
    }

    @Test
    void figuresAboutPeopleComeOutOfAPublicationAlone() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Share.class, Ladder.class)
                .and()
                .doNotHaveFullyQualifiedName("io.kring.internal.metrics.Publication")
                .should()
                .callMethod(Share.class, "counted", int.class, int.class)
                .check(CORE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.kring.(*)..").should().beFreeOfCycles().check(CORE);
        slices().matching("io.kring.internal.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void everyPublicMethodOfARoomTakesTheActorFirst() {
        for (Class<?> room : ROOMS) {
            methods()
                    .that()
                    .areDeclaredIn(room)
                    .and(describe("need an actor", (JavaMethod method) -> !WITHOUT_ACTOR.contains(method.getName())))
                    .should()
                    .haveRawParameterTypes(describe(
                            "the actor first",
                            types -> !types.isEmpty() && types.get(0).isEquivalentTo(Actor.class)))
                    .check(CORE);
        }
    }

    @Test
    void nothingIsStaticAndChangeableAndNothingHangsOnAThread() {
        fields().that()
                .areStatic()
                .and(describe("are not made by the compiler", field -> !field.getModifiers()
                        .contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(CORE);
        noClasses().should().callConstructor(Thread.class, Runnable.class).check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(CORE);
    }

    @Test
    void everyPackageIsNullMarkedAndHoldsAHandfulOfTypes() {
        Map<String, Long> sizes = CORE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(24));
        assertThat(sizes.keySet()).allSatisfy(name -> assertThat(
                        Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                .as(name)
                .isTrue());
    }

    @Test
    void namesSaySomething() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(CORE);
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CORE);
        noClasses().should().haveSimpleNameEndingWith("Manager").check(CORE);
    }

    private static boolean isFeature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("io.kring.")
                && !name.startsWith("io.kring.spi")
                && !name.startsWith("io.kring.internal")
                && !name.startsWith("io.kring.memory");
    }
}

package io.kring.example.extensions.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BodySealTest {
    private static final SecretKey OLD = key(1);
    private static final SecretKey NEW = key(2);
    private final BodySeal seal = new BodySeal(Map.of("old", OLD), "old");

    private static SecretKey key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return new SecretKeySpec(bytes, "AES");
    }

    @Test
    void whatWasSealedIsOpenedAgain() {
        assertThat(seal.opened(7, seal.sealed(7, "één 🌿"))).isEqualTo("één 🌿");
        assertThat(seal.opened(7, seal.sealed(7, ""))).isEmpty();
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(seal.sealed(7, "yes")).isNotEqualTo(seal.sealed(7, "yes"));
    }

    @Test
    void anotherRowDoesNotOpenIt() {
        String sealed = seal.sealed(7, "yes");

        assertThatIllegalStateException().isThrownBy(() -> seal.opened(8, sealed));
    }

    @Test
    void oneChangedCharacterIsNoticed() {
        String sealed = seal.sealed(7, "yes");
        char last = sealed.charAt(10);
        String changed = sealed.substring(0, 10) + (last == 'A' ? 'B' : 'A') + sealed.substring(11);

        assertThatIllegalStateException().isThrownBy(() -> seal.opened(7, changed));
    }

    @Test
    void whatIsShortOrPlainIsNotOpened() {
        assertThatIllegalStateException().isThrownBy(() -> seal.opened(7, "old:AAAA"));
        assertThatIllegalStateException().isThrownBy(() -> seal.opened(7, "old:?"));
        assertThatIllegalStateException().isThrownBy(() -> seal.opened(7, "plain"));
    }

    @Test
    void aNewKeyIsTakenForWhatIsNewAndTheOldOneOpensWhatIsOld() {
        String before = seal.sealed(7, "then");
        BodySeal turned = new BodySeal(Map.of("old", OLD, "new", NEW), "new");

        assertThat(turned.opened(7, before)).isEqualTo("then");
        assertThat(turned.sealed(7, "now")).startsWith("new:");
        assertThatIllegalStateException().isThrownBy(() -> seal.opened(7, turned.sealed(7, "now")));
    }

    @Test
    void keysHaveNamesThatCanBeToldApart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BodySeal(Map.of("a", OLD), "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new BodySeal(Map.of("a:b", OLD), "a:b"));
    }
}

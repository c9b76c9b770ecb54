package io.kring.internal.audit;

import io.kring.internal.Digests;
import io.kring.internal.command.Call;
import io.kring.internal.command.Once;
import io.kring.spi.audit.AuditEntry;
import io.kring.spi.audit.AuditRow;
import io.kring.spi.audit.ChainLink;
import io.kring.spi.change.Change;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** How lines of the audit trail are sealed and chained. */
public final class Sealing {
    private static final int SALT = 16;

    private Sealing() {}

    /** A line about what the actor does. */
    public static Change line(Call call, String action, @Nullable Long about, String subject, @Nullable String words) {
        byte[] random = new byte[SALT];
        new SecureRandom().nextBytes(random);
        String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        long by = call.me().no();
        return new Change.Audit(
                new AuditRow(call.now(), by, about, action, subject, words, salt, seal(salt, by, about, words)));
    }

    /** The place of a line after another one. */
    static ChainLink after(ChainLink before, AuditEntry line) {
        long position = before.position() + 1;
        String content = Once.text(before.digest(), position, line.at(), line.action(), line.subject(), line.seal());
        return new ChainLink(line.id(), position, Digests.sha256(content));
    }

    /** Whether the personal fields are those that were sealed; those that were erased cannot be others. */
    static boolean isSealed(AuditEntry line) {
        AuditEntry.Personal personal = line.personal();
        return personal == null
                || line.seal().equals(seal(personal.salt(), personal.by(), personal.about(), personal.words()));
    }

    private static String seal(String salt, @Nullable Long by, @Nullable Long about, @Nullable String words) {
        return Digests.sha256(Once.text(salt, by, about, words));
    }
}

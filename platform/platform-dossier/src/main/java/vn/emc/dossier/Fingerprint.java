package vn.emc.dossier;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;

/**
 * What an event says, in 64 bits: all fields a sender writes, without its times and ids. Warnings are ours, and change with
 * the catalogue.
 */
final class Fingerprint {
    // FNV-1a
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int NOTHING = 0x10000; // no character
    private static final int END = 0x10001;
    private static final DossierUser NOBODY = new DossierUser(null, null, null, null);

    private long value = START;

    private Fingerprint() {}

    static long of(DossierEvent event) {
        var fingerprint = new Fingerprint();
        fingerprint.add(event.status());
        fingerprint.add(event.formsReception());
        fingerprint.add(event.formsPayments());
        fingerprint.add(event.level());
        fingerprint.add(event.isFromDvcqg());
        fingerprint.add(event.isDvcbc());
        fingerprint.add(event.codeTthc());
        fingerprint.add(event.nameTthc());
        fingerprint.add(event.data());
        var user = event.user();
        // the ledger does not tell a user of whom nothing is known from none
        if (user != null && !user.equals(NOBODY)) {
            fingerprint.add(user.local());
            fingerprint.add(user.national());
            fingerprint.add(user.type());
            fingerprint.add(user.location());
        }
        return fingerprint.value;
    }

    private void add(@Nullable Integer number) {
        mix(number == null ? NOTHING : number);
    }

    private void add(@Nullable String text) {
        if (text == null) {
            mix(NOTHING);
            return;
        }
        for (var i = 0; i < text.length(); i++) {
            mix(text.charAt(i));
        }
        mix(END);
    }

    private void mix(int part) {
        value = (value ^ part) * PRIME;
    }
}

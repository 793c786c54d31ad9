package vn.emc.ingest.access;

import java.net.InetAddress;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.sites.Site;

/** Checks a call against the mode its site is in; what is turned away is counted for the site's owner to see. */
@RequiredArgsConstructor
public final class SiteAccess {
    private final AccessRules rules;
    private final RefusedCalls refusedCalls;

    /**
     * Lets the call through or refuses it.
     *
     * @param client where the call comes from
     * @param body the bytes as sent, which a signature covers
     * @throws RefusedException where it may not speak for the site; counted for the site's owner to see
     */
    public Admission admit(Site site, Credentials credentials, InetAddress client, byte[] body, Instant now)
            throws RefusedException {
        var check = begin(site, credentials, client, now);
        check.update(body, 0, body.length);
        return check.end();
    }

    /**
     * As {@link #admit}, for a body that is never held as a whole: what can be said before it is said here.
     *
     * @throws RefusedException where the call may not speak for the site, whatever its body
     */
    public AdmissionCheck begin(Site site, Credentials credentials, InetAddress client, Instant now)
            throws RefusedException {
        try {
            return new CountedCheck(rules.begin(site, credentials, client, now), site.siteId(), refusedCalls);
        } catch (RefusedException refused) {
            refusedCalls.count(site.siteId(), refused.getRefusal());
            throw refused;
        }
    }

    /** Counts what turns out at the end of the body. */
    private record CountedCheck(AdmissionCheck check, int siteId, RefusedCalls refusedCalls) implements AdmissionCheck {
        @Override
        public void update(byte[] bytes, int from, int length) {
            check.update(bytes, from, length);
        }

        @Override
        public Admission end() throws RefusedException {
            try {
                return check.end();
            } catch (RefusedException refused) {
                refusedCalls.count(siteId, refused.getRefusal());
                throw refused;
            }
        }
    }
}

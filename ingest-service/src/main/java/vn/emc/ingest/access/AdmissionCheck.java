package vn.emc.ingest.access;

import vn.emc.ingest.door.RefusedException;

/** A call that is let through so far: it is shown the body as sent, and says at its end whether it holds. */
public interface AdmissionCheck {
    /** The next bytes of the body. */
    void update(byte[] bytes, int from, int length);

    /**
     * To be asked once, after the whole body.
     *
     * @throws RefusedException where the body is not what was signed; counted for the site's owner to see
     */
    Admission end() throws RefusedException;

    /** A check the body has nothing to do with. */
    static AdmissionCheck of(Admission admission) {
        return new AdmissionCheck() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                // nothing in it matters
            }

            @Override
            public Admission end() {
                return admission;
            }
        };
    }
}

package vn.emc.reconciliation.signature;

import io.swagger.v3.oas.annotations.media.Schema;

/** What the signatures of a document come to, all of them together. */
@Schema(name = "SignatureVerdict")
public enum Verdict {
    /** Every signature is whole, and its signer is known to an authority we trust. */
    PROVEN,
    /**
     * The same, except that nobody can tell here whether a certificate was revoked: the document carries no word of it, and
     * this platform asks no one outside.
     */
    UNCONFIRMED,
    /** Not signed, changed, signed by somebody nobody we trust vouches for, or not to be read at all. */
    NOT_PROVEN
}

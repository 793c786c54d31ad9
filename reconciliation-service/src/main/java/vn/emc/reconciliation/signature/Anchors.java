package vn.emc.reconciliation.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/** The certificates of the authorities that are trusted now. */
interface Anchors {
    List<X509Certificate> certificates();
}

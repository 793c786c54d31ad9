package vn.emc.reconciliation.mail;

/** What has become of a mail. */
public enum MailState {
    WAITING,
    SENT,
    GIVEN_UP
}

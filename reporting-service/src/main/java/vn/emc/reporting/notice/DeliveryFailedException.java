package vn.emc.reporting.notice;

/** A message did not get through; the text says why, for those who own the recipient. */
class DeliveryFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryFailedException(String why) {
        super(why);
    }

    DeliveryFailedException(String why, Throwable cause) {
        super(why, cause);
    }
}

package cn.yongji.onestop.local.broker;

/** Somebody else listens where the broker should. */
final class PortTaken extends Exception {

    private static final long serialVersionUID = 1;

    PortTaken(int port, String purpose) {
        super("Port " + port + " for the " + purpose + " is taken by another program.");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

package cn.yongji.onestop.local.stack;

/** All ports follow from one, so that two systems can run side by side. */
public record Ports(int gateway) {

    /** How far the last port is from the first. */
    public static final int SPAN = 14;

    public int intake() {
        return gateway + 1;
    }

    public int approval() {
        return gateway + 2;
    }

    public int ledger() {
        return gateway + 3;
    }

    public int coordination() {
        return gateway + 4;
    }

    public int issuer() {
        return gateway + 10;
    }

    public int broker() {
        return gateway + 12;
    }

    public int controller() {
        return gateway + 13;
    }

    public int store() {
        return gateway + SPAN;
    }

    public String gatewayUrl() {
        return url(gateway);
    }

    public String issuerUrl() {
        return url(issuer());
    }

    public static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}

package cn.yongji.onestop.edge.problem;

import org.apache.catalina.connector.Connector;

/** How far a web server goes in taking requests apart, alike at the gateway and in every service. */
public final class Connectors {
    /** What browsers send in a query as it is, though RFC 3986 wants it percent-encoded. */
    public static final String SENT_RAW = "[\\]^`{|}";

    private Connectors() {}

    /** Leaves to our code what it is there for. */
    public static void settle(Connector connector) {
        // Bodies are read by whoever takes them: a file labelled as a form must not end as parameters.
        connector.setParseBodyMethods("");
        connector.setProperty("relaxedQueryChars", SENT_RAW);
    }
}

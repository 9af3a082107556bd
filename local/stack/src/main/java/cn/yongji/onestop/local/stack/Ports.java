package cn.yongji.onestop.local.stack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All ports follow from one, so that two systems can run side by side. Further instances of a service have the port of
 * its first with a hundred more for each.
 */
public record Ports(int gateway, InstanceCounts instances) {

    /** How far the last port is from the first. */
    public static final int SPAN = 14;

    private static final int ROW = 100;

    public Ports(int gateway) {
        this(gateway, InstanceCounts.ONE_OF_EACH);
    }

    /** The last port of all. */
    int last() {
        return instances.rows() == 0 ? store() : gateway + ROW * instances.rows() + InstanceCounts.SERVICES.size();
    }

    /** The ports of all instances of a service, the first one first. */
    public List<Integer> of(String service) {
        var first = gateway + 1 + InstanceCounts.SERVICES.indexOf(service);
        return IntStream.range(0, instances.of(service))
                .mapToObj(row -> first + ROW * row)
                .toList();
    }

    /** Where the instances of a service are, by comma. */
    public String urls(String service) {
        return of(service).stream().map(Ports::url).collect(Collectors.joining(","));
    }

    /** The ports of all instances of all services. */
    public List<Integer> services() {
        return InstanceCounts.SERVICES.stream()
                .flatMap(service -> of(service).stream())
                .toList();
    }

    public int intake() {
        return gateway + 1;
    }

    public int approval() {
        return gateway + 2;
    }

    public int ledger() {
        return gateway + 3;
    }

    /** Where the gateway tells how it is; not its own port, which is open to everybody. */
    public int gatewayWatch() {
        return gateway + 9;
    }

    public int issuer() {
        return gateway + 10;
    }

    public int witness() {
        return gateway + 11;
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

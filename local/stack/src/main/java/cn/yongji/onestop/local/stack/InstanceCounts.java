package cn.yongji.onestop.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many processes of each service run; one of those that are not named. */
public record InstanceCounts(Map<String, Integer> byService) {

    /** Which services there may be more of. */
    public static final List<String> SERVICES = List.of("intake", "approval", "ledger", "coordination");

    /** The events of a service are shared by partition, and there are six: one more would read none. */
    public static final int MOST = 6;

    public static final InstanceCounts ONE_OF_EACH = new InstanceCounts(Map.of());

    public InstanceCounts {
        byService = Map.copyOf(byService);
    }

    public int of(String service) {
        return byService.getOrDefault(service, 1);
    }

    /** From a text such as {@code approval=2,ledger=2}. */
    static InstanceCounts parse(String text) throws StackFailure {
        var found = new TreeMap<String, Integer>();
        for (var one :
                Arrays.stream(text.split("[,\\s]+")).filter(it -> !it.isEmpty()).toList()) {
            var parts = one.split("=", 2);
            if (parts.length < 2 || !SERVICES.contains(parts[0]) || !parts[1].matches("[1-" + MOST + "]")) {
                throw new StackFailure("\"" + one
                        + "\" says of no service how many there are: ONESTOP_INSTANCES is such as"
                        + " approval=2,ledger=2, of " + String.join(", ", SERVICES) + ", 1 to " + MOST + " each.");
            }
            found.put(parts[0], Integer.parseInt(parts[1]));
        }
        return new InstanceCounts(found);
    }

    /** As it is parsed. */
    public String text() {
        return new TreeMap<>(byService)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(","));
    }

    /** How far the ports of the last instances are from those of the first. */
    int rows() {
        return byService.values().stream().mapToInt(Integer::intValue).max().orElse(1) - 1;
    }
}

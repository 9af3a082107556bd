package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import java.util.List;
import java.util.Set;

/**
 * 差异 between a service and the ledger.
 *
 * @param list of which kind the list was
 * @param aggregate what it is about; empty where a whole list is missing
 * @param projectId empty where it belongs to no project
 */
public record Difference(
        DifferenceKind kind,
        String service,
        DigestKind list,
        String aggregate,
        String projectId,
        List<DifferingField> fields) {
    public Difference {
        fields = List.copyOf(fields);
    }

    /** The same from night to night, while it lasts. */
    public String id() {
        return String.join("~", service, list.name(), kind.name(), aggregate);
    }

    /**
     * Whether it would have been found again if it were still there, in a night whose list is there.
     *
     * @param complete whether everything was compared
     * @param seen the aggregates that were, of those that are asked for
     */
    public boolean wouldBeFound(boolean complete, Set<String> seen) {
        return switch (kind) {
            case NOT_LISTED, PARKED -> true;
            case MISSING_IN_LEDGER, UNKNOWN_TO_SERVICE, SERVICE_BEHIND, STATE_DIFFERS, DUE_DIFFERS, CASE_MISSING ->
                complete || seen.contains(aggregate);
        };
    }
}

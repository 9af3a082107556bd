package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.digest.DigestKind;
import java.util.List;

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
}

package cn.yongji.onestop.testkit.architecture.untidy.lending.mongo;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** No test shows how it lies in the database. */
public final class LoanMapping {
    record Lent(String to, int days) {}

    static final AggregateMapping<Lent> MAPPING = AggregateMapping.of(
            "loans", WrittenNames.table().row(Lent.class, "to", "days").of(Lent.class));

    private LoanMapping() {}
}

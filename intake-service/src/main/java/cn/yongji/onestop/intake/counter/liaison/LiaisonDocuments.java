package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of the liaisons of a project. Who is called, and where, is concealed. */
final class LiaisonDocuments {
    private static final WrittenNames NAMES = WrittenNames.table()
            .row(Liaisons.class, "projectId", "named")
            .row(Liaisons.Liaison.class, "name", "phone", "namedAt=at", "namedBy=by");

    public static final AggregateMapping<Liaisons> MAPPING =
            AggregateMapping.of("liaisons", NAMES.of(Liaisons.class), "named.name", "named.phone");

    private LiaisonDocuments() {}
}

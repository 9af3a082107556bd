package cn.yongji.onestop.intake.counter.liaison.mongo;

import cn.yongji.onestop.intake.counter.liaison.domain.Liaisons;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.util.Date;
import java.util.Set;
import org.bson.Document;

/** The liaisons of a project at rest. */
public final class LiaisonDocuments implements AggregateMapping<Liaisons> {
    @Override
    public String collection() {
        return "liaisons";
    }

    /** Who is called, and where. */
    @Override
    public Set<String> concealed() {
        return Set.of("named.name", "named.phone");
    }

    @Override
    public Document toDocument(Liaisons liaisons) {
        return new Document("projectId", liaisons.projectId())
                .append(
                        "named",
                        liaisons.named().stream()
                                .map(it -> new Document("name", it.name())
                                        .append("phone", it.phone())
                                        .append("at", Date.from(it.namedAt()))
                                        .append("by", it.namedBy()))
                                .toList());
    }

    @Override
    public Liaisons fromDocument(Document document) {
        return new Liaisons(
                document.getString("projectId"),
                document.getList("named", Document.class).stream()
                        .map(it -> new Liaisons.Liaison(
                                it.getString("name"),
                                it.getString("phone"),
                                it.getDate("at").toInstant(),
                                it.getString("by")))
                        .toList());
    }
}

package cn.yongji.onestop.intake.rules.commitment.mongo;

import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.Standing;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** A unit's credit at rest. */
public final class CreditDocuments implements AggregateMapping<Credit> {
    static final String OLDEST_RESERVATION = "oldestReservation";

    @Override
    public String collection() {
        return "credits";
    }

    @Override
    public Document toDocument(Credit credit) {
        var document = new Document(
                        "standings",
                        credit.standings().values().stream()
                                .sorted(Comparator.comparing(Standing::applicationId))
                                .map(CreditDocuments::standing)
                                .toList())
                .append(
                        "reservations",
                        credit.reservations().stream()
                                .map(CreditDocuments::reservation)
                                .toList())
                .append(
                        "repairs",
                        credit.repairs().entrySet().stream()
                                .map(it -> repair(it.getKey(), it.getValue()))
                                .toList());
        credit.oldestReservation().ifPresent(it -> document.append(OLDEST_RESERVATION, Date.from(it)));
        return document;
    }

    @Override
    public Credit fromDocument(Document document) {
        var standings = new LinkedHashMap<String, Standing>();
        for (var it : document.getList("standings", Document.class)) {
            standings.put(it.getString("applicationId"), standing(it));
        }
        var repairs = new LinkedHashMap<String, Credit.Repair>();
        for (var it : document.getList("repairs", Document.class)) {
            repairs.put(
                    it.getString("recordId"),
                    new Credit.Repair(
                            it.getString("by"), it.getString("name"), it.getString("reason"), instant(it, "at")));
        }
        var reservations = document.getList("reservations", Document.class).stream()
                .map(CreditDocuments::reservation)
                .toList();
        return new Credit(standings, reservations, repairs);
    }

    private static Document standing(Standing standing) {
        return new Document("applicationId", standing.applicationId())
                .append("projectId", standing.projectId())
                .append("version", standing.version())
                .append(
                        "open",
                        standing.open().stream()
                                .map(it -> new Document("gapId", it.gapId())
                                        .append("matter", it.matter())
                                        .append("slot", it.slot())
                                        .append("dueOn", it.dueOn().toString()))
                                .toList())
                .append(
                        "records",
                        standing.records().stream()
                                .map(it -> new Document("recordId", it.recordId())
                                        .append("kind", it.kind().name())
                                        .append("matter", it.matter())
                                        .append("finding", it.finding())
                                        .append("recordedAt", Date.from(it.recordedAt()))
                                        .append("repaired", it.repaired()))
                                .toList());
    }

    private static Standing standing(Document document) {
        return new Standing(
                document.getString("applicationId"),
                document.getString("projectId"),
                document.getLong("version"),
                document.getList("open", Document.class).stream()
                        .map(it -> new Standing.OpenGap(
                                it.getString("gapId"),
                                it.getString("matter"),
                                it.getString("slot"),
                                LocalDate.parse(it.getString("dueOn"))))
                        .toList(),
                records(document.getList("records", Document.class)));
    }

    private static List<Standing.CreditRecord> records(List<Document> documents) {
        return documents.stream()
                .map(it -> new Standing.CreditRecord(
                        it.getString("recordId"),
                        Standing.CreditRecord.Kind.valueOf(it.getString("kind")),
                        it.getString("matter"),
                        it.getString("finding"),
                        instant(it, "recordedAt"),
                        it.getBoolean("repaired", false)))
                .toList();
    }

    private static Document reservation(Credit.Reservation it) {
        return new Document("applicationId", it.applicationId())
                .append("token", it.token())
                .append("gapIds", it.gapIds().stream().sorted().toList())
                .append("at", Date.from(it.at()));
    }

    private static Credit.Reservation reservation(Document it) {
        return new Credit.Reservation(
                it.getString("applicationId"),
                it.getString("token"),
                Set.copyOf(it.getList("gapIds", String.class)),
                instant(it, "at"));
    }

    private static Document repair(String recordId, Credit.Repair it) {
        return new Document("recordId", recordId)
                .append("by", it.by())
                .append("name", it.name())
                .append("reason", it.reason())
                .append("at", Date.from(it.at()));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}

package cn.yongji.onestop.intake.rules.facts.mongo;

import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.facts.domain.Unit;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Facts at rest: money in fen, dates as text (a date has no time zone), circumstances by name. */
public final class FactsDocument {
    private FactsDocument() {}

    public static Document write(ProjectFacts facts) {
        var document = new Document("name", facts.name());
        GroundworkDocument.write(document, facts.groundwork());
        facts.code().ifPresent(code -> document.append("projectCode", code.value()));
        return document.append("unitName", facts.unit().name())
                .append("unitUscc", facts.unit().uscc().value())
                .append("track", facts.track().name())
                .append("category", facts.category().name())
                .append("content", facts.content())
                .append("totalInvestmentFen", facts.totalInvestment().fen())
                .append("regionCode", facts.place().regionCode())
                .append("address", facts.place().address())
                .append("landMode", facts.land().mode().name())
                .append("landAreaHa", new Decimal128(facts.land().areaHa()))
                .append("earthworkM3", facts.works().earthworkM3())
                .append("floorAreaM2", facts.works().floorAreaM2())
                .append("annualTce", new Decimal128(facts.energy().annualTce()))
                .append("annualKwh", facts.energy().annualKwh())
                .append("environmentClass", facts.environmentClass().name())
                .append("plannedStart", facts.schedule().plannedStart().toString())
                .append("plannedFinish", facts.schedule().plannedFinish().toString())
                .append(
                        "circumstances",
                        facts.circumstances().stream().map(Circumstance::name).toList());
    }

    public static ProjectFacts read(Document document) {
        return new ProjectFacts(
                document.getString("name"),
                Optional.ofNullable(document.getString("projectCode")).map(ProjectCode::of),
                new Unit(document.getString("unitName"), Uscc.of(document.getString("unitUscc"))),
                Track.valueOf(document.getString("track")),
                Category.valueOf(document.getString("category")),
                document.getString("content"),
                Yuan.ofFen(document.getLong("totalInvestmentFen")),
                new ProjectFacts.Place(document.getString("regionCode"), document.getString("address")),
                new ProjectFacts.Land(
                        LandMode.valueOf(document.getString("landMode")), decimal(document, "landAreaHa")),
                new ProjectFacts.Works(document.getLong("earthworkM3"), document.getLong("floorAreaM2")),
                new ProjectFacts.Energy(decimal(document, "annualTce"), document.getLong("annualKwh")),
                EnvironmentClass.valueOf(document.getString("environmentClass")),
                new ProjectFacts.Schedule(
                        LocalDate.parse(document.getString("plannedStart")),
                        LocalDate.parse(document.getString("plannedFinish"))),
                circumstances(document),
                GroundworkDocument.read(document));
    }

    private static EnumSet<Circumstance> circumstances(Document document) {
        var names = document.getList("circumstances", String.class);
        var found = EnumSet.noneOf(Circumstance.class);
        Arrays.stream(Circumstance.values())
                .filter(it -> names.contains(it.name()))
                .forEach(found::add);
        return found;
    }

    private static BigDecimal decimal(Document document, String name) {
        return document.get(name, Decimal128.class).bigDecimalValue();
    }
}

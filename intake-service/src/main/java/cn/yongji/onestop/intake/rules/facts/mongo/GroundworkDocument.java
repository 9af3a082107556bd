package cn.yongji.onestop.intake.rules.facts.mongo;

import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Decimal128;

/** 前期情况 at rest, in documents of their own inside the facts. Facts written before these were asked for have none. */
final class GroundworkDocument {
    private GroundworkDocument() {}

    static void write(Document facts, Groundwork groundwork) {
        groundwork.scale().ifPresent(it -> facts.append("scale", scale(it)));
        groundwork.investmentPlan().ifPresent(it -> facts.append("investmentPlan", investmentPlan(it)));
        groundwork.superiorOpinion().ifPresent(it -> facts.append("superiorOpinion", superiorOpinion(it)));
        groundwork.landOpinion().ifPresent(it -> facts.append("landOpinion", landOpinion(it)));
        groundwork.areaAssessment().ifPresent(it -> facts.append("areaAssessment", areaAssessment(it)));
        groundwork.bidSections().ifPresent(it -> facts.append("bidSections", bidSections(it)));
    }

    static Groundwork read(Document facts) {
        return new Groundwork(
                part(facts, "scale").map(it -> new Groundwork.Scale(decimal(it, "quantity"), it.getString("unit"))),
                part(facts, "investmentPlan")
                        .map(it -> new Groundwork.InvestmentPlan(
                                it.getString("number"), date(it, "issuedOn"), Yuan.ofFen(it.getLong("amountFen")))),
                part(facts, "superiorOpinion").map(GroundworkDocument::superiorOpinion),
                part(facts, "landOpinion")
                        .map(it -> new Groundwork.LandOpinion(
                                it.getString("number"), date(it, "validUntil"), decimal(it, "areaHa"))),
                part(facts, "areaAssessment").map(GroundworkDocument::areaAssessment),
                part(facts, "bidSections")
                        .map(it -> new Groundwork.BidSections(it.getString("notice"), it.getString("registration"))));
    }

    private static Document scale(Groundwork.Scale scale) {
        return new Document("quantity", new Decimal128(scale.quantity())).append("unit", scale.unit());
    }

    private static Document investmentPlan(Groundwork.InvestmentPlan plan) {
        return new Document("number", plan.number())
                .append("issuedOn", plan.issuedOn().toString())
                .append("amountFen", plan.amount().fen());
    }

    private static Document superiorOpinion(Groundwork.SuperiorOpinion opinion) {
        var document = new Document("level", opinion.level().name())
                .append("industryDepartment", opinion.industryDepartment())
                .append("department", opinion.department())
                .append("number", opinion.number())
                .append("heldOn", opinion.heldOn().toString())
                .append("content", opinion.content())
                .append("scale", new Decimal128(opinion.scale()));
        opinion.validUntil().ifPresent(it -> document.append("validUntil", it.toString()));
        return document;
    }

    private static Groundwork.SuperiorOpinion superiorOpinion(Document document) {
        return new Groundwork.SuperiorOpinion(
                Groundwork.Level.valueOf(document.getString("level")),
                document.getBoolean("industryDepartment"),
                document.getString("department"),
                document.getString("number"),
                date(document, "heldOn"),
                document.getString("content"),
                decimal(document, "scale"),
                Optional.ofNullable(document.getString("validUntil")).map(LocalDate::parse));
    }

    private static Document landOpinion(Groundwork.LandOpinion opinion) {
        return new Document("number", opinion.number())
                .append("validUntil", opinion.validUntil().toString())
                .append("areaHa", new Decimal128(opinion.areaHa()));
    }

    private static Document areaAssessment(Groundwork.AreaAssessment area) {
        return new Document("unitCode", area.unitCode())
                .append("validFrom", area.validFrom().toString())
                .append("validUntil", area.validUntil().toString())
                .append(
                        "topics",
                        area.topics().stream().map(AssessmentTopic::name).toList());
    }

    private static Groundwork.AreaAssessment areaAssessment(Document document) {
        var topics = EnumSet.noneOf(AssessmentTopic.class);
        document.getList("topics", String.class).forEach(name -> topics.add(AssessmentTopic.valueOf(name)));
        return new Groundwork.AreaAssessment(
                document.getString("unitCode"), date(document, "validFrom"), date(document, "validUntil"), topics);
    }

    private static Document bidSections(Groundwork.BidSections sections) {
        return new Document("notice", sections.notice()).append("registration", sections.registration());
    }

    private static Optional<Document> part(Document facts, String name) {
        return Optional.ofNullable(facts.get(name, Document.class));
    }

    private static LocalDate date(Document document, String name) {
        return LocalDate.parse(document.getString(name));
    }

    private static BigDecimal decimal(Document document, String name) {
        return document.get(name, Decimal128.class).bigDecimalValue();
    }
}

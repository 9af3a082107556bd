package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Approval;
import cn.yongji.onestop.approval.cases.domain.review.Basis;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.Paper;
import cn.yongji.onestop.approval.cases.domain.review.PastDecision;
import cn.yongji.onestop.approval.cases.domain.review.Proposal;
import cn.yongji.onestop.approval.cases.domain.review.Rejection;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Decisions, taken, proposed and past, inside the document of a case. */
final class DecisionMapping {
    private DecisionMapping() {}

    static Document approval(Approval approval) {
        var document = Fields.act(approval.act()).append("used", approval.usedWorkingDays());
        Fields.append(document, "opinion", approval.opinion());
        Fields.append(document, "resultNumber", approval.resultNumber());
        Fields.append(document, "conditions", approval.conditions(), DecisionMapping::condition);
        Fields.append(document, "paper", approval.paper(), DecisionMapping::paper);
        return with(document, approval.basis());
    }

    static Approval approval(Document document) {
        return new Approval(
                Fields.text(document, "opinion"),
                Fields.text(document, "resultNumber"),
                conditions(document),
                document.getInteger("used"),
                Fields.act(document),
                basis(document),
                Fields.part(document, "paper", DecisionMapping::paper));
    }

    private static Document paper(Paper paper) {
        var document = Fields.act(paper.act()).append("number", paper.number());
        Fields.append(
                document,
                "materials",
                paper.materials(),
                it -> new Document("slot", it.slot())
                        .append("id", it.materialId())
                        .append("name", it.name())
                        .append("sha256", it.sha256()));
        return document;
    }

    private static Paper paper(Document document) {
        var materials = Fields.list(
                document,
                "materials",
                it -> new MaterialRef(
                        it.getString("slot"), it.getString("id"), it.getString("name"), it.getString("sha256")));
        return new Paper(document.getString("number"), materials, Fields.act(document));
    }

    static Document rejection(Rejection rejection) {
        var document = Fields.act(rejection.act())
                .append("used", rejection.usedWorkingDays())
                .append("ground", rejection.ground());
        Fields.append(document, "remedy", rejection.remedy());
        Fields.append(document, "opinion", rejection.opinion());
        Fields.append(document, "resultNumber", rejection.resultNumber());
        return with(document, rejection.basis());
    }

    static Rejection rejection(Document document) {
        return new Rejection(
                document.getString("ground"),
                Fields.text(document, "remedy"),
                Fields.text(document, "opinion"),
                Fields.text(document, "resultNumber"),
                document.getInteger("used"),
                Fields.act(document),
                basis(document));
    }

    private static Document with(Document document, Basis basis) {
        Fields.append(document, "rule", basis.rule());
        Fields.append(document, "proposedBy", basis.proposedBy());
        Fields.append(document, "paperDueOn", basis.paperDueOn(), Object::toString);
        return document;
    }

    private static Basis basis(Document document) {
        return new Basis(
                Fields.text(document, "rule"),
                Fields.text(document, "proposedBy"),
                Fields.date(document, "paperDueOn"));
    }

    private static Document condition(Condition condition) {
        var document = new Document("kind", condition.kind()).append("text", condition.text());
        Fields.append(document, "value", condition.value());
        Fields.append(
                document,
                "done",
                condition.fulfilment(),
                done -> Fields.act(done.act()).append("note", done.note()));
        return document;
    }

    /** Earlier decisions have their conditions in words alone. */
    private static List<Condition> conditions(Document document) {
        return document.getList("conditions", Object.class, List.of()).stream()
                .map(it -> it instanceof Document structured
                        ? condition(structured)
                        : Condition.open(Condition.OTHER, it.toString(), Optional.empty()))
                .toList();
    }

    private static Condition condition(Document document) {
        return new Condition(
                document.getString("kind"),
                document.getString("text"),
                Fields.text(document, "value"),
                Fields.part(
                        document, "done", done -> new Condition.Fulfilment(done.getString("note"), Fields.act(done))));
    }

    static Document proposal(Proposal proposal) {
        var document = Fields.act(proposal.act());
        Fields.append(document, "opinion", proposal.draft().opinion());
        Fields.append(document, "resultNumber", proposal.draft().resultNumber());
        switch (proposal.draft()) {
            case Draft.ToGrant grant -> {
                Fields.append(document, "conditions", grant.conditions(), DecisionMapping::condition);
                document.append("withGaps", grant.withGaps());
            }
            case Draft.ToRefuse refuse -> {
                Fields.append(document, "ground", refuse.ground());
                Fields.append(document, "remedy", refuse.remedy());
            }
        }
        return document;
    }

    static Proposal proposal(Document document) {
        var opinion = Fields.text(document, "opinion");
        var number = Fields.text(document, "resultNumber");
        var withGaps = document.getBoolean("withGaps");
        Draft draft = withGaps == null
                ? new Draft.ToRefuse(Fields.text(document, "ground"), Fields.text(document, "remedy"), opinion, number)
                : new Draft.ToGrant(opinion, number, conditions(document), withGaps);
        return new Proposal(draft, Fields.act(document));
    }

    static Document past(PastDecision past) {
        var document = new Document("verdict", past.verdict().name())
                .append("decided", Fields.act(past.decided()))
                .append("reason", past.reason())
                .append("withdrawn", Fields.act(past.withdrawn()));
        Fields.append(document, "ground", past.ground());
        Fields.append(document, "opinion", past.opinion());
        Fields.append(document, "resultNumber", past.resultNumber());
        return document;
    }

    static PastDecision past(Document document) {
        return new PastDecision(
                Verdict.valueOf(document.getString("verdict")),
                Fields.text(document, "ground"),
                Fields.text(document, "opinion"),
                Fields.text(document, "resultNumber"),
                Fields.required(document, "decided", Fields::act),
                document.getString("reason"),
                Fields.required(document, "withdrawn", Fields::act));
    }
}

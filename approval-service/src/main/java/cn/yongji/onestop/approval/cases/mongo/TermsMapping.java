package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Terms;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.MergedHandling;
import cn.yongji.onestop.kernel.event.RuleEvidence;
import org.bson.Document;

/** The terms of a review inside the document of a case. */
final class TermsMapping {
    private TermsMapping() {}

    static Document toDocument(Terms terms) {
        var document = new Document();
        Fields.append(document, "commitment", terms.commitment());
        Fields.append(document, "statutory", terms.statutoryWorkingDays());
        Fields.append(document, "extension", terms.extensionWorkingDays());
        Fields.append(document, "secondSignature", terms.secondSignature());
        Fields.append(document, "silenceGrants", terms.silenceGrants());
        Fields.append(document, "grantableWithGaps", terms.grantableWithGaps());
        Fields.append(document, "merged", terms.merged(), TermsMapping::merged);
        Fields.append(document, "rules", terms.rules(), TermsMapping::rule);
        Fields.append(document, "undone", terms.undone(), TermsMapping::undone);
        return document;
    }

    static Terms fromDocument(Document document) {
        return new Terms(
                Fields.flag(document, "commitment"),
                Fields.number(document, "statutory"),
                Fields.number(document, "extension"),
                Fields.flag(document, "secondSignature"),
                Fields.flag(document, "silenceGrants"),
                Fields.flag(document, "grantableWithGaps"),
                Fields.part(document, "merged", TermsMapping::merged),
                Fields.list(document, "rules", TermsMapping::rule),
                Fields.list(document, "undone", TermsMapping::undone));
    }

    private static Document merged(MergedHandling merged) {
        return new Document("group", merged.group())
                .append("name", merged.name())
                .append("matters", merged.matters());
    }

    private static MergedHandling merged(Document document) {
        return new MergedHandling(
                document.getString("group"), document.getString("name"), document.getList("matters", String.class));
    }

    static Document undone(UndoneExemption undone) {
        var document = Fields.act(undone.act()).append("rule", undone.rule());
        Fields.append(
                document,
                "causes",
                undone.causes(),
                it -> new Document("fact", it.fact())
                        .append("before", it.before())
                        .append("after", it.after()));
        return document;
    }

    static UndoneExemption undone(Document document) {
        return new UndoneExemption(
                document.getString("rule"),
                Fields.list(
                        document,
                        "causes",
                        it -> new FactDifference(it.getString("fact"), it.getString("before"), it.getString("after"))),
                Fields.act(document));
    }

    private static Document rule(AppliedRule rule) {
        var document = new Document("rule", rule.rule())
                .append("effect", rule.effect())
                .append("basis", rule.basis());
        Fields.append(
                document,
                "evidence",
                rule.evidence(),
                it -> new Document("fact", it.fact()).append("value", it.value()));
        return document;
    }

    private static AppliedRule rule(Document document) {
        return new AppliedRule(
                document.getString("rule"),
                document.getString("effect"),
                document.getString("basis"),
                Fields.list(document, "evidence", it -> new RuleEvidence(it.getString("fact"), it.getString("value"))));
    }
}

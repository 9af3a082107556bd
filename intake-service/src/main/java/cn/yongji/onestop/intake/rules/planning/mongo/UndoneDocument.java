package cn.yongji.onestop.intake.rules.planning.mongo;

import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import java.util.Date;
import org.bson.Document;

/** An exemption that was undone, at rest. */
public final class UndoneDocument {
    private UndoneDocument() {}

    public static Document write(UndoneExemption undone) {
        return StepDocument.write(undone.subject())
                .append("rule", RuleDocument.write(undone.rule()))
                .append(
                        "causes",
                        undone.causes().stream()
                                .map(it -> new Document("fact", it.fact())
                                        .append("before", it.before())
                                        .append("after", it.after()))
                                .toList())
                .append("effect", undone.effect().name())
                .append("planVersion", undone.planVersion())
                .append("at", Date.from(undone.at()))
                .append("by", undone.by());
    }

    public static UndoneExemption read(Document document) {
        return new UndoneExemption(
                StepDocument.subject(document),
                RuleDocument.read(document.get("rule", Document.class)),
                PlanDocument.documents(document, "causes").stream()
                        .map(it -> new FactChange(it.getString("fact"), it.getString("before"), it.getString("after")))
                        .toList(),
                UndoneExemption.Effect.valueOf(document.getString("effect")),
                document.getInteger("planVersion"),
                document.getDate("at").toInstant(),
                document.getString("by"));
    }
}

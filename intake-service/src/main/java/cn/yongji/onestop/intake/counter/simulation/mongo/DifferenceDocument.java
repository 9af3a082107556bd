package cn.yongji.onestop.intake.counter.simulation.mongo;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference.MatterTurn;
import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference.Stand;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.kernel.id.MatterCode;
import org.bson.Document;

/** What a simulation found for one project, at rest. */
final class DifferenceDocument {
    private DifferenceDocument() {}

    static Document write(SimulatedDifference difference) {
        return new Document("name", difference.projectName())
                .append("tendency", difference.tendency().name())
                .append(
                        "matters",
                        difference.matters().stream()
                                .map(DifferenceDocument::turn)
                                .toList())
                .append("materialsAdded", difference.materialsAdded())
                .append("materialsDropped", difference.materialsDropped())
                .append("daysBefore", difference.workingDaysBefore())
                .append("daysAfter", difference.workingDaysAfter());
    }

    static SimulatedDifference read(Document document) {
        return new SimulatedDifference(
                document.getString("project"),
                document.getString("name"),
                Tendency.valueOf(document.getString("tendency")),
                document.getList("matters", Document.class).stream()
                        .map(DifferenceDocument::turn)
                        .toList(),
                document.getList("materialsAdded", String.class),
                document.getList("materialsDropped", String.class),
                document.getInteger("daysBefore"),
                document.getInteger("daysAfter"));
    }

    private static Document turn(MatterTurn turn) {
        return new Document("matter", turn.matter().value())
                .append("name", turn.name())
                .append("before", turn.before().name())
                .append("after", turn.after().name())
                .append("rulesBefore", turn.rulesBefore())
                .append("rulesAfter", turn.rulesAfter());
    }

    private static MatterTurn turn(Document document) {
        return new MatterTurn(
                MatterCode.of(document.getString("matter")),
                document.getString("name"),
                Stand.valueOf(document.getString("before")),
                Stand.valueOf(document.getString("after")),
                document.getList("rulesBefore", String.class),
                document.getList("rulesAfter", String.class));
    }
}

package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Block;
import cn.yongji.onestop.approval.cases.domain.review.Blocks;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Hindrances;
import cn.yongji.onestop.approval.cases.domain.review.Requirement;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** What stands against granting, inside the document of a review. */
final class HindranceMapping {
    private HindranceMapping() {}

    static void write(Document document, Hindrances hindrances) {
        if (hindrances.equals(Hindrances.NONE)) return;
        Fields.append(document, "blocks", hindrances.blocks().all(), HindranceMapping::block);
        Fields.append(document, "gaps", hindrances.gaps(), HindranceMapping::gap);
        Fields.append(document, "requires", hindrances.requirements(), HindranceMapping::requirement);
        Fields.append(
                document,
                "duty",
                hindrances.duty(),
                duty -> Fields.act(duty.found()).append("finding", duty.finding()));
    }

    static Hindrances read(Document document) {
        var blocks = Fields.list(document, "blocks", HindranceMapping::block);
        var gaps = Fields.list(document, "gaps", HindranceMapping::gap);
        var requirements = Fields.list(document, "requires", HindranceMapping::requirement);
        var duty = Fields.part(document, "duty", it -> new RevocationDuty(it.getString("finding"), Fields.act(it)));
        return blocks.isEmpty() && gaps.isEmpty() && requirements.isEmpty() && duty.isEmpty()
                ? Hindrances.NONE
                : new Hindrances(new Blocks(blocks), gaps, requirements, duty);
    }

    private static Document block(Block block) {
        return switch (block) {
            case Block.Standing(var problem, var since) ->
                new Document("problem", problem).append("since", Date.from(since));
            case Block.Lifted(var problem, var resolutionId, var resolution, var at) ->
                new Document("problem", problem)
                        .append("resolutionId", resolutionId)
                        .append("resolution", resolution)
                        .append("at", Date.from(at));
        };
    }

    private static Block block(Document document) {
        var since = document.getDate("since");
        if (since != null) return new Block.Standing(document.getString("problem"), since.toInstant());
        return new Block.Lifted(
                document.getString("problem"),
                document.getString("resolutionId"),
                document.getString("resolution"),
                document.getDate("at").toInstant());
    }

    private static Document gap(Gap gap) {
        return new Document("id", gap.id())
                .append("slot", gap.slot())
                .append("name", gap.slotName())
                .append("due", gap.dueOn().toString())
                .append("state", gap.state().name());
    }

    private static Gap gap(Document document) {
        return new Gap(
                document.getString("id"),
                document.getString("slot"),
                document.getString("name"),
                LocalDate.parse(document.getString("due")),
                Gap.State.valueOf(document.getString("state")));
    }

    private static Document requirement(Requirement requirement) {
        var document = new Document("matter", requirement.matter().value())
                .append("rule", requirement.rule())
                .append("reason", requirement.reason());
        Fields.append(document, "number", requirement.resultNumber());
        Fields.append(document, "metAt", requirement.metAt(), Date::from);
        return document;
    }

    private static Requirement requirement(Document document) {
        return new Requirement(
                MatterCode.of(document.getString("matter")),
                document.getString("rule"),
                document.getString("reason"),
                Fields.text(document, "number"),
                Optional.ofNullable(document.getDate("metAt")).map(Date::toInstant));
    }
}

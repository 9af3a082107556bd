package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialCommand;
import cn.yongji.onestop.intake.papers.material.domain.MaterialDecider;
import cn.yongji.onestop.intake.papers.material.domain.MaterialOutcome;
import cn.yongji.onestop.intake.papers.material.domain.MaterialRefusal;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUse;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Puts flags on materials and takes them off. The others hear which open applications rest on the material. */
public final class Flagging {
    private static final String EXPIRY = "material-expiry";
    private static final String READING = "material-reading";

    private final Materials materials;
    private final MaterialUses uses;
    private final Clock clock;

    Flagging(Materials materials, MaterialUses uses, Clock clock) {
        this.materials = materials;
        this.uses = uses;
        this.clock = clock;
    }

    public Result<MaterialRefusal> change(
            String materialId, Command command, MaterialCommand wish, Function<Stored<Material>, Answer> answer) {
        var open = openApplications(materialId);
        return materials.store().change(materialId, command, stored -> changed(stored, wish, open), answer);
    }

    /** The bytes are not those that were handed in: nobody shall rest on them. */
    void damaged(String materialId) {
        var now = clock.instant();
        var wish = new MaterialCommand.Quarantine("存储内容与登记的 SHA-256 不符", READING, now);
        var open = openApplications(materialId);
        materials.store().sweep(materialId, Command.ofRule(READING, now), stored -> changed(stored, wish, open));
    }

    /** Its last day is over: flags it, unless that was done. */
    boolean expired(String materialId, Instant now) {
        var wish = new MaterialCommand.Expire(WorkingCalendar.dateOf(now), EXPIRY, now);
        var open = openApplications(materialId);
        return materials.store().sweep(materialId, Command.ofRule(EXPIRY, now), stored -> changed(stored, wish, open));
    }

    private List<String> openApplications(String materialId) {
        return uses.of(materialId).stream()
                .filter(MaterialUse::open)
                .map(MaterialUse::applicationId)
                .distinct()
                .toList();
    }

    private static Decision<Material, MaterialRefusal> changed(
            Stored<Material> stored, MaterialCommand wish, List<String> open) {
        return switch (MaterialDecider.decide(stored.state(), wish)) {
            case MaterialOutcome.Changed(var next, var raised) ->
                Decision.changed(
                        next,
                        raised.map(flag -> flagged(stored.id(), next, flag, open)).stream()
                                .toList());
            case MaterialOutcome.Released(var next, var flag, var lifting) ->
                Decision.changed(next, lifted(stored.id(), next, flag, lifting, open));
            case MaterialOutcome.Unchanged _ -> Decision.unchanged();
            case MaterialOutcome.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    private static MaterialFlagLiftedV1 lifted(
            String id, Material material, Flag flag, Flag.Lifting lifting, List<String> open) {
        return new MaterialFlagLiftedV1(
                material.projectId(),
                id,
                material.name(),
                flag.kind().name(),
                lifting.reason(),
                open,
                lifting.at(),
                lifting.by());
    }

    static MaterialFlaggedV1 flagged(String id, Material material, Flag flag, List<String> open) {
        return new MaterialFlaggedV1(
                material.projectId(),
                id,
                material.name(),
                flag.kind().name(),
                flag.reason(),
                open,
                flag.at(),
                flag.by());
    }
}

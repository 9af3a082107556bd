package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialCommand;
import cn.yongji.onestop.intake.papers.material.domain.MaterialDecider;
import cn.yongji.onestop.intake.papers.material.domain.MaterialRefusal;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUse;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Settled;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts flags on materials and takes them off. The others hear which open applications rest on the material. */
@Component
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

    /** Does what a client wants of a material. */
    public Outcome<Material, MaterialRefusal> change(String materialId, Asked<Material> asked, MaterialCommand wish) {
        return materials.store().change(materialId, asked, decide(materialId, wish));
    }

    /** What no client waits for. */
    Settled<Material> settle(String materialId, Command command, MaterialCommand wish) {
        return materials.store().settle(materialId, command, decide(materialId, wish));
    }

    /** The bytes are not those that were handed in: nobody shall rest on them. */
    void damaged(String materialId) {
        var now = clock.instant();
        var wish = new MaterialCommand.Quarantine("存储内容与登记的 SHA-256 不符", READING, now);
        settle(materialId, Command.ofRule(READING, now), wish);
    }

    /** Its last day is over: flags it, unless that was done. */
    boolean expired(String materialId, Instant now) {
        var wish = new MaterialCommand.Expire(WorkingCalendar.dateOf(now), EXPIRY, now);
        return settle(materialId, Command.ofRule(EXPIRY, now), wish).changed();
    }

    private Function<Stored<Material>, Decision<Material, MaterialRefusal>> decide(
            String materialId, MaterialCommand wish) {
        var open = openApplications(materialId);
        return stored -> MaterialDecider.decide(materialId, stored.state(), open, wish);
    }

    private List<String> openApplications(String materialId) {
        return uses.of(materialId).stream()
                .filter(MaterialUse::open)
                .map(MaterialUse::applicationId)
                .distinct()
                .toList();
    }
}

package cn.yongji.onestop.intake.papers.material.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import java.util.List;

/** The rules of a material's life. Nothing is ever deleted: a flag says why it may not be used any more. */
public final class MaterialDecider {
    private final String materialId;
    private final Material material;
    private final List<String> open;

    private MaterialDecider(String materialId, Material material, List<String> open) {
        this.materialId = materialId;
        this.material = material;
        this.open = open;
    }

    /**
     * Decides.
     *
     * @param open the open applications that rest on the material: whoever hears of a flag hears of them
     */
    public static Decision<Material, MaterialRefusal> decide(
            String materialId, Material material, List<String> open, MaterialCommand command) {
        return new MaterialDecider(materialId, material, open).decide(command);
    }

    private Decision<Material, MaterialRefusal> decide(MaterialCommand command) {
        return switch (command) {
            case MaterialCommand.Revoke it -> revoke(it);
            case MaterialCommand.Expire it -> expire(it);
            case MaterialCommand.Quarantine it ->
                material.standing().standing(Flag.Kind.QUARANTINED).isPresent()
                        ? Decision.unchanged()
                        : raise(Flag.raised(Flag.Kind.QUARANTINED, it.reason(), it.by(), it.at()));
            case MaterialCommand.Release it -> release(it);
            case MaterialCommand.Replace it -> replace(it);
        };
    }

    private Decision<Material, MaterialRefusal> revoke(MaterialCommand.Revoke command) {
        var before = material.standing().standing(Flag.Kind.REVOKED);
        if (before.isPresent()) {
            var flag = before.get();
            return Decision.refused(new MaterialRefusal.RevokedBefore(flag.by(), flag.at()));
        }
        return raise(Flag.raised(Flag.Kind.REVOKED, command.reason(), command.by(), command.at()));
    }

    private Decision<Material, MaterialRefusal> expire(MaterialCommand.Expire command) {
        var standing = material.standing();
        if (!standing.validity().over(command.today())
                || standing.standing(Flag.Kind.EXPIRED).isPresent()) {
            return Decision.unchanged();
        }
        var reason = "有效期至 " + standing.validity().until().orElseThrow();
        return raise(Flag.raised(Flag.Kind.EXPIRED, reason, command.by(), command.at()));
    }

    private Decision<Material, MaterialRefusal> release(MaterialCommand.Release command) {
        var standing = material.standing();
        var flag = standing.standing(Flag.Kind.QUARANTINED);
        if (flag.isEmpty()) return Decision.refused(new MaterialRefusal.NotQuarantined());
        var lifting = new Flag.Lifting(command.reason(), command.by(), command.at());
        var next = material.with(standing.lifting(flag.get(), lifting));
        return Decision.changed(next, MaterialEvents.lifted(materialId, next, flag.get(), lifting, open));
    }

    private Decision<Material, MaterialRefusal> replace(MaterialCommand.Replace command) {
        var before = material.standing().supersededBy();
        if (before.isPresent()) {
            var other = before.get().materialId();
            return other.equals(command.newMaterialId())
                    ? Decision.unchanged()
                    : Decision.refused(new MaterialRefusal.SupersededBefore(other));
        }
        var supersession = new Supersession(command.newMaterialId(), command.reason(), command.by(), command.at());
        return Decision.changed(material.with(material.standing().with(supersession)));
    }

    private Decision<Material, MaterialRefusal> raise(Flag flag) {
        var next = material.with(material.standing().with(flag));
        return Decision.changed(next, MaterialEvents.flagged(materialId, next, flag, open));
    }
}

package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Optional;

/** The rules of a material's life. Nothing is ever deleted: a flag says why it may not be used any more. */
public final class MaterialDecider {
    private MaterialDecider() {}

    public static MaterialOutcome decide(Material material, MaterialCommand command) {
        return switch (command) {
            case MaterialCommand.Revoke it -> revoke(material, it);
            case MaterialCommand.Expire it -> expire(material, it);
            case MaterialCommand.Quarantine it ->
                material.standing().standing(Flag.Kind.QUARANTINED).isPresent()
                        ? new MaterialOutcome.Unchanged()
                        : raise(material, Flag.raised(Flag.Kind.QUARANTINED, it.reason(), it.by(), it.at()));
            case MaterialCommand.Release it -> release(material, it);
            case MaterialCommand.Replace it -> replace(material, it);
        };
    }

    private static MaterialOutcome revoke(Material material, MaterialCommand.Revoke command) {
        return material.standing()
                .standing(Flag.Kind.REVOKED)
                .<MaterialOutcome>map(
                        it -> new MaterialOutcome.Refused(new MaterialRefusal.RevokedBefore(it.by(), it.at())))
                .orElseGet(() ->
                        raise(material, Flag.raised(Flag.Kind.REVOKED, command.reason(), command.by(), command.at())));
    }

    private static MaterialOutcome expire(Material material, MaterialCommand.Expire command) {
        var standing = material.standing();
        if (!standing.validity().over(command.today())
                || standing.standing(Flag.Kind.EXPIRED).isPresent()) {
            return new MaterialOutcome.Unchanged();
        }
        var reason = "有效期至 " + standing.validity().until().orElseThrow();
        return raise(material, Flag.raised(Flag.Kind.EXPIRED, reason, command.by(), command.at()));
    }

    private static MaterialOutcome release(Material material, MaterialCommand.Release command) {
        var standing = material.standing();
        return standing.standing(Flag.Kind.QUARANTINED)
                .<MaterialOutcome>map(flag -> {
                    var lifting = new Flag.Lifting(command.reason(), command.by(), command.at());
                    return new MaterialOutcome.Released(material.with(standing.lifting(flag, lifting)), flag, lifting);
                })
                .orElseGet(() -> new MaterialOutcome.Refused(new MaterialRefusal.NotQuarantined()));
    }

    private static MaterialOutcome replace(Material material, MaterialCommand.Replace command) {
        var before = material.standing().supersededBy();
        if (before.isPresent()) {
            var other = before.get().materialId();
            return other.equals(command.newMaterialId())
                    ? new MaterialOutcome.Unchanged()
                    : new MaterialOutcome.Refused(new MaterialRefusal.SupersededBefore(other));
        }
        var supersession = new Supersession(command.newMaterialId(), command.reason(), command.by(), command.at());
        return new MaterialOutcome.Changed(material.with(material.standing().with(supersession)), Optional.empty());
    }

    private static MaterialOutcome raise(Material material, Flag flag) {
        return new MaterialOutcome.Changed(material.with(material.standing().with(flag)), Optional.of(flag));
    }
}

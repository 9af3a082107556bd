package cn.yongji.onestop.intake.papers.material.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a material may be used: its 有效期, its flags, and what took its place. */
public record MaterialStanding(Validity validity, List<Flag> flags, Optional<Supersession> supersededBy) {
    public static final MaterialStanding GOOD = new MaterialStanding(Validity.UNLIMITED, List.of(), Optional.empty());

    public MaterialStanding {
        flags = List.copyOf(flags);
    }

    public static MaterialStanding within(Validity validity) {
        return new MaterialStanding(validity, List.of(), Optional.empty());
    }

    public boolean usable(LocalDate day) {
        return impediment(day).isEmpty();
    }

    /** Why it may not be used on a day, in words; nothing where it may. */
    public Optional<String> impediment(LocalDate day) {
        var flag = flags.stream().filter(Flag::standing).findFirst();
        if (flag.isPresent()) return flag.map(MaterialStanding::text);
        if (supersededBy.isPresent()) return supersededBy.map(it -> "已由新版本取代：" + it.materialId());
        if (validity.over(day)) return validity.until().map(until -> "已于 " + until + " 到期");
        return validity.begun(day) ? Optional.empty() : validity.from().map(from -> "自 " + from + " 起生效");
    }

    public Optional<Flag> standing(Flag.Kind kind) {
        return flags.stream().filter(it -> it.standing() && it.kind() == kind).findFirst();
    }

    MaterialStanding endingBy(LocalDate lastDay) {
        return new MaterialStanding(validity.endingBy(lastDay), flags, supersededBy);
    }

    MaterialStanding with(Flag flag) {
        var all = new ArrayList<>(flags);
        all.add(flag);
        return new MaterialStanding(validity, all, supersededBy);
    }

    MaterialStanding lifting(Flag flag, Flag.Lifting lifting) {
        var all = flags.stream()
                .map(it -> it.equals(flag) ? it.liftedBy(lifting) : it)
                .toList();
        return new MaterialStanding(validity, all, supersededBy);
    }

    MaterialStanding with(Supersession supersession) {
        return new MaterialStanding(validity, flags, Optional.of(supersession));
    }

    private static String text(Flag flag) {
        return switch (flag.kind()) {
            case EXPIRED -> "已过期：" + flag.reason();
            case REVOKED -> "已撤销：" + flag.reason();
            case QUARANTINED -> "已隔离：" + flag.reason();
        };
    }
}

package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialCommand;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Collections;
import java.util.Optional;

/** 更新版本: takes the place of what is on file, knowingly. The earlier version stays and says what replaced it. */
final class Replacing {
    private final Materials materials;
    private final Flagging flagging;

    Replacing(Materials materials, Flagging flagging) {
        this.materials = materials;
        this.flagging = flagging;
    }

    /** What a filing would replace. */
    sealed interface Target {}

    record Nothing() implements Target {}

    /** No material of this unit for any of these slots. */
    record Unknown(String named) implements Target {}

    record Replaced(String named, String by) implements Target {}

    record Earlier(Stored<Material> material) implements Target {}

    Target of(Filing filing, String newId) {
        // What is no material's identity is the number of a licence: that stays in its register.
        var named = filing.replacement().map(Filing.Replacement::held).filter(Replacing::isMaterialId);
        if (named.isEmpty()) return new Nothing();
        var found = materials.store().find(named.get()).filter(it -> concerns(it.state(), filing));
        if (found.isEmpty()) return new Unknown(named.get());
        return found.get()
                .state()
                .standing()
                .supersededBy()
                .filter(it -> !it.materialId().equals(newId))
                .<Target>map(it -> new Replaced(named.get(), it.materialId()))
                .orElseGet(() -> new Earlier(found.get()));
    }

    static Optional<Integer> versionOf(Target target) {
        return target instanceof Earlier(var material)
                ? Optional.of(material.state().provenance().version())
                : Optional.empty();
    }

    /** Marks the earlier version; says why not where somebody else was quicker. */
    Optional<ContentRefused> mark(Target target, Filing filing, String newId, Command command) {
        return target instanceof Earlier(var earlier) ? mark(earlier.id(), filing, newId, command) : objection(target);
    }

    /** Why nothing can be filed in the place of this. */
    static Optional<ContentRefused> objection(Target target) {
        return switch (target) {
            case Nothing _, Earlier _ -> Optional.empty();
            case Unknown(var named) -> Optional.of(new ContentRefused.NothingToReplace(named));
            case Replaced(var named, var by) -> Optional.of(new ContentRefused.ReplacedBefore(named, by));
        };
    }

    private Optional<ContentRefused> mark(String earlierId, Filing filing, String newId, Command command) {
        var reason = filing.replacement().map(Filing.Replacement::reason).orElse("");
        var wish = new MaterialCommand.Replace(newId, reason, command.actor(), command.at());
        var standing = flagging.settle(earlierId, command, wish).now().state().standing();
        return standing.supersededBy()
                .filter(it -> !it.materialId().equals(newId))
                .map(it -> new ContentRefused.ReplacedBefore(earlierId, it.materialId()));
    }

    private static boolean concerns(Material material, Filing filing) {
        var sameUnit =
                material.provenance().unit().filter(filing.unit()::equals).isPresent();
        return (sameUnit || material.projectId().equals(filing.projectId()))
                && !Collections.disjoint(material.slots(), filing.slots());
    }

    private static boolean isMaterialId(String text) {
        return text.length() == 36 && text.charAt(8) == '-';
    }
}

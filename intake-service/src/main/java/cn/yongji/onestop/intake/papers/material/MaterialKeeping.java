package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.MaterialDesk.Taken;
import cn.yongji.onestop.intake.papers.material.MaterialDesk.Telling;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialEvents;
import cn.yongji.onestop.intake.papers.material.domain.MaterialStanding;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Optional;
import java.util.SortedSet;

/** Makes a material of a content that was looked at: kept once, whoever hands it in again. */
final class MaterialKeeping {
    private final Materials materials;
    private final OnceOnly onceOnly;
    private final Replacing replacing;

    MaterialKeeping(Materials materials, OnceOnly onceOnly, Replacing replacing) {
        this.materials = materials;
        this.onceOnly = onceOnly;
        this.replacing = replacing;
    }

    Taken keep(Filing filing, Inspection.Content content, Contents.Hold hold, Telling telling) {
        var command = telling.command().apply(content.hash());
        var id = MaterialIds.of(filing.projectId(), content.hash());
        var before = materials.store().createdBy(command);
        if (before.isPresent())
            return settled(hold, Optional.of(before.get().now()), before.get().answer());
        var held = materials.store().find(id);
        if (held.isPresent()) return again(filing, held.get(), hold, command, telling);
        var onFile = onceOnly.onFile(filing, id);
        if (onFile.isPresent()) return refused(new ContentRefused.OnFile(onFile.get()));
        var target = replacing.of(filing, id);
        var objection = Replacing.objection(target);
        if (objection.isPresent()) return refused(objection.get());
        var material = material(filing, Replacing.versionOf(target), content, hold, command);
        return create(id, filing, target, material, hold, command, telling);
    }

    private Taken create(
            String id,
            Filing filing,
            Replacing.Target target,
            Material material,
            Contents.Hold hold,
            Command command,
            Telling telling) {
        var quicker = onceOnly.take(filing, id);
        if (quicker.isPresent()) return refused(new ContentRefused.OnFile(quicker.get()));
        // Before the new one is there: of two that replace the same at once only one gets past this.
        var replaced = replacing.mark(target, filing, id, command);
        if (replaced.isPresent()) return refused(replaced.get());
        hold.keepFor(id);
        try {
            var created = materials
                    .store()
                    .create(id, telling.asked(command, false), material, MaterialEvents.taken(id, material));
            return settled(hold, Optional.of(created.now()), created.answer());
        } catch (AggregateExists _) {
            return again(filing, materials.store().find(id).orElseThrow(), hold, command, telling);
        }
    }

    private static Material material(
            Filing filing,
            Optional<Integer> earlierVersion,
            Inspection.Content content,
            Contents.Hold hold,
            Command command) {
        var flags = content.finding().stream()
                .map(it -> Flag.raised(Flag.Kind.QUARANTINED, "检出可疑内容：" + it, "content-scanner", command.at()))
                .toList();
        return new Material(
                filing.projectId(),
                filing.name(),
                content.hash(),
                content.mediaType(),
                content.bytes(),
                filing.slots(),
                hold.contentId(),
                command.actor(),
                command.at(),
                filing.provenance(earlierVersion),
                new MaterialStanding(filing.validity(), flags, Optional.empty()));
    }

    // A repeated command is answered without creating anything; its bytes must go then, unless they are the material's.
    private static Taken settled(Contents.Hold hold, Optional<Stored<Material>> kept, Answer answer) {
        var ours = kept.filter(it -> it.state().contentId().equals(hold.contentId()))
                .isPresent();
        if (ours) hold.done();
        else hold.discard();
        return new Taken.Done(answer);
    }

    private Taken again(Filing filing, Stored<Material> held, Contents.Hold hold, Command command, Telling telling) {
        SortedSet<String> slots = filing.slots();
        if (!held.state().slots().containsAll(slots) || !held.state().countsFor(filing.unit())) {
            var onFile = onceOnly.take(filing, held.id());
            if (onFile.isPresent()) return refused(new ContentRefused.OnFile(onFile.get()));
        }
        var outcome = materials.store().<Void>change(held.id(), telling.asked(command, true), stored -> {
            var next = stored.state().alsoFor(slots, filing.validity()).handedInFor(filing.unit());
            return next.equals(stored.state())
                    ? Decision.unchanged()
                    : Decision.changed(next, MaterialEvents.stored(stored.id(), next));
        });
        return settled(hold, Optional.of(held), outcome.done().answer());
    }

    private static Taken refused(ContentRefused reason) {
        return new Taken.Refused(reason);
    }
}

package cn.yongji.onestop.intake.papers.material.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.fact.PaperName;
import java.util.ArrayList;
import java.util.List;

/** What the others hear of a material. */
public final class MaterialEvents {
    private MaterialEvents() {}

    /** 入库, with what was found wrong with it at once. */
    public static List<EventContract> taken(String id, Material material) {
        var events = new ArrayList<EventContract>();
        events.add(stored(id, material));
        material.standing().flags().forEach(flag -> events.add(flagged(id, material, flag, List.of())));
        return events;
    }

    /** 入库, or named for more. */
    public static MaterialStoredV1 stored(String id, Material material) {
        return new MaterialStoredV1(
                material.projectId(),
                id,
                told(material),
                material.hash().value(),
                material.mediaType(),
                material.bytes(),
                List.copyOf(material.slots()),
                material.uploadedBy());
    }

    private static String told(Material material) {
        return PaperName.told(material.name(), material.slots());
    }

    static MaterialFlagLiftedV1 lifted(
            String id, Material material, Flag flag, Flag.Lifting lifting, List<String> open) {
        return new MaterialFlagLiftedV1(
                material.projectId(),
                id,
                told(material),
                Word.of(MaterialFlag.class, flag.kind()),
                lifting.reason(),
                open,
                lifting.at(),
                lifting.by());
    }

    static MaterialFlaggedV1 flagged(String id, Material material, Flag flag, List<String> open) {
        return new MaterialFlaggedV1(
                material.projectId(),
                id,
                told(material),
                Word.of(MaterialFlag.class, flag.kind()),
                flag.reason(),
                open,
                flag.at(),
                flag.by());
    }
}

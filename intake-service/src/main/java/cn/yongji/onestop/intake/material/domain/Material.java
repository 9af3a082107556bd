package cn.yongji.onestop.intake.material.domain;

import cn.yongji.onestop.kernel.id.FileHash;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 材料: a document of a project, known by its content. Handed in again it is the same material (S30).
 *
 * @param slots 应交材料 that it was handed in for
 * @param contentId where the bytes are kept
 */
public record Material(
        String projectId,
        String name,
        FileHash hash,
        String mediaType,
        long bytes,
        SortedSet<String> slots,
        String contentId,
        String uploadedBy,
        Instant uploadedAt) {

    public Material {
        slots = new TreeSet<>(slots);
    }

    /** The same material, which now may fill one more slot. */
    public Material alsoFor(SortedSet<String> more) {
        var all = new TreeSet<>(slots);
        all.addAll(more);
        return new Material(projectId, name, hash, mediaType, bytes, all, contentId, uploadedBy, uploadedAt);
    }
}

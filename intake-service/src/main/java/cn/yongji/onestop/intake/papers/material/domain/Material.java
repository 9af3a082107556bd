package cn.yongji.onestop.intake.papers.material.domain;

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
        Instant uploadedAt,
        Provenance provenance,
        MaterialStanding standing) {

    public Material {
        slots = new TreeSet<>(slots);
    }

    /** A material of which nothing more is known, as they were before units and validity were noted. */
    public Material(
            String projectId,
            String name,
            FileHash hash,
            String mediaType,
            long bytes,
            SortedSet<String> slots,
            String contentId,
            String uploadedBy,
            Instant uploadedAt) {
        this(
                projectId,
                name,
                hash,
                mediaType,
                bytes,
                slots,
                contentId,
                uploadedBy,
                uploadedAt,
                Provenance.UNKNOWN,
                MaterialStanding.GOOD);
    }

    /** The same material, which now may fill one more slot, for as long as that one lets it. */
    public Material alsoFor(SortedSet<String> more, Validity validity) {
        var all = new TreeSet<>(slots);
        if (!all.addAll(more)) return this;
        return with(all, validity.until().map(standing::endingBy).orElse(standing));
    }

    /** Whether it was handed in for a unit; of what was stored before units were noted nobody else is known. */
    public boolean countsFor(String unit) {
        return provenance.unit().filter(it -> !it.equals(unit)).isEmpty();
    }

    /** The same, knowing for which unit it was handed in, the last time where it was more than once. */
    public Material handedInFor(String unit) {
        if (provenance.unit().filter(unit::equals).isPresent()) return this;
        return new Material(
                projectId,
                name,
                hash,
                mediaType,
                bytes,
                slots,
                contentId,
                uploadedBy,
                uploadedAt,
                provenance.of(unit),
                standing);
    }

    Material with(MaterialStanding next) {
        return with(slots, next);
    }

    private Material with(SortedSet<String> allSlots, MaterialStanding next) {
        return new Material(
                projectId, name, hash, mediaType, bytes, allSlots, contentId, uploadedBy, uploadedAt, provenance, next);
    }
}

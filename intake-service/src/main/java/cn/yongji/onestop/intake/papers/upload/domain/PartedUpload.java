package cn.yongji.onestop.intake.papers.upload.domain;

import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.kernel.id.FileHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 分片上传.
 *
 * @param promised the hash that all of it will have
 * @param contentId where its bytes are kept, from the first part on
 * @param parts the parts that are there, in order
 */
public record PartedUpload(
        Filing filing,
        PartPlan plan,
        FileHash promised,
        String contentId,
        String openedBy,
        Instant openedAt,
        Instant expiresAt,
        List<UploadPart> parts,
        State state) {

    /** How far it is. */
    public sealed interface State {
        /** 上传中. */
        record Open() implements State {}

        /** 合成中: all of it is there and is being looked at; if that stops half way, it can be asked for again. */
        record Completing(Instant since) implements State {}

        /** 已完成. */
        record Completed(String materialId, Instant at) implements State {}

        /** 已放弃: nobody went on with it in time; its bytes are gone or will be. */
        record GivenUp(Instant at) implements State {}
    }

    public PartedUpload {
        parts = parts.stream()
                .sorted(Comparator.comparingInt(UploadPart::number))
                .toList();
    }

    public Optional<UploadPart> part(int number) {
        return parts.stream().filter(it -> it.number() == number).findFirst();
    }

    public List<Integer> missing() {
        var there = parts.stream().map(UploadPart::number).collect(Collectors.toUnmodifiableSet());
        return plan.numbers().filter(it -> !there.contains(it)).boxed().toList();
    }

    public long bytesThere() {
        return parts.stream().mapToLong(it -> plan.bytesOf(it.number())).sum();
    }

    /** With a part that takes the place of what came before under its number: the SHA-256 of the whole decides. */
    PartedUpload with(UploadPart part, Instant nextExpiry) {
        var all = new ArrayList<>(parts);
        all.removeIf(it -> it.number() == part.number());
        all.add(part);
        return copy(nextExpiry, all, state);
    }

    PartedUpload without(Set<Integer> numbers) {
        var left = parts.stream().filter(it -> !numbers.contains(it.number())).toList();
        return copy(expiresAt, left, new State.Open());
    }

    PartedUpload in(State next) {
        return copy(expiresAt, parts, next);
    }

    private PartedUpload copy(Instant nextExpiry, List<UploadPart> nextParts, State next) {
        return new PartedUpload(filing, plan, promised, contentId, openedBy, openedAt, nextExpiry, nextParts, next);
    }
}

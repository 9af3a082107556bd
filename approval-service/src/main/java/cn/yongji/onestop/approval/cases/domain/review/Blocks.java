package cn.yongji.onestop.approval.cases.domain.review;

import java.util.List;
import java.util.stream.Stream;

/** All problems of one review, standing and lifted, each once. */
public record Blocks(List<Block> all) {
    public static final Blocks NONE = new Blocks(List.of());

    public Blocks {
        all = List.copyOf(all);
    }

    public List<Block.Standing> standing() {
        return all.stream()
                .filter(Block.Standing.class::isInstance)
                .map(Block.Standing.class::cast)
                .toList();
    }

    public boolean knows(String problemId) {
        return all.stream().anyMatch(block -> block.problemId().equals(problemId));
    }

    public boolean lifted(String problemId) {
        return all.stream()
                .anyMatch(block ->
                        block instanceof Block.Lifted && block.problemId().equals(problemId));
    }

    /** With this one in the place of what was known of its problem. */
    public Blocks with(Block block) {
        var others = all.stream().filter(other -> !other.problemId().equals(block.problemId()));
        return new Blocks(Stream.concat(others, Stream.of(block)).toList());
    }
}

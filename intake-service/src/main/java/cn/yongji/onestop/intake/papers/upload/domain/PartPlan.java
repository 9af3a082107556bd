package cn.yongji.onestop.intake.papers.upload.domain;

import java.util.stream.IntStream;

/** How a content is cut: parts of one size, counted from 1; the last has what is left. */
public record PartPlan(long bytes, long partBytes) {
    public PartPlan {
        if (bytes < 1 || partBytes < 1)
            throw new IllegalArgumentException("nothing to cut: " + bytes + "/" + partBytes);
    }

    public int count() {
        return Math.toIntExact((bytes + partBytes - 1) / partBytes);
    }

    public boolean has(int number) {
        return number >= 1 && number <= count();
    }

    public long bytesOf(int number) {
        return number < count() ? partBytes : bytes - (count() - 1) * partBytes;
    }

    public IntStream numbers() {
        return IntStream.rangeClosed(1, count());
    }
}

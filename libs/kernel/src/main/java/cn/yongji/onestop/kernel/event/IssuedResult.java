package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 已出具的结果: what had been granted with gaps (12) before the material for it was missed. */
public record IssuedResult(@Nullable String resultNumber, Instant decidedAt) {}

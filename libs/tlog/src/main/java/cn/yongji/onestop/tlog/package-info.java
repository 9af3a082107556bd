/**
 * A transparency log (透明日志) in the formats of C2SP: signed notes, checkpoints, tiles, proofs, witnesses. What everything
 * here shares: hashes, how texts are spelled, and why something is not believed. Plain Java: no framework, no clock, no
 * randomness.
 */
@NullMarked
package cn.yongji.onestop.tlog;

import org.jspecify.annotations.NullMarked;

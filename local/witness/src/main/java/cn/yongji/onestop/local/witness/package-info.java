/**
 * 见证方. A small witness for the local stack: it cosigns the checkpoints of a log that only ever grows, and remembers across
 * {@code kill -9} what it has signed. In production a witness is run by somebody else than the log.
 */
@NullMarked
package cn.yongji.onestop.local.witness;

import org.jspecify.annotations.NullMarked;

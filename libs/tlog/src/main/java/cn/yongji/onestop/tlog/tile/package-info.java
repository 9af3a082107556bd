/** The tree cut into files that never change (tlog-tiles): their paths, what they hold, and proofs made from them. */
@NullMarked
package cn.yongji.onestop.tlog.tile;

import org.jspecify.annotations.NullMarked;

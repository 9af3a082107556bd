/** Texts with signature lines (signed-note), the checkpoint of a log (tlog-checkpoint) and what a witness adds to it. */
@NullMarked
package cn.yongji.onestop.tlog.note;

import org.jspecify.annotations.NullMarked;

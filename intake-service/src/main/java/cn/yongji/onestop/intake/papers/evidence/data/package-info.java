/** Reads which evidence is accepted. */
@NullMarked
package cn.yongji.onestop.intake.evidence.data;

import org.jspecify.annotations.NullMarked;

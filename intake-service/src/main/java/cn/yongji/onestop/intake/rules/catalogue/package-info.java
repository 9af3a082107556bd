/** Wires the catalogue. */
@NullMarked
package cn.yongji.onestop.intake.catalogue;

import org.jspecify.annotations.NullMarked;

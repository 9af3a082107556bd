/** Reads the versioned catalogue files and checks their conditions before anything is served. */
@NullMarked
package cn.yongji.onestop.intake.rules.catalogue.data;

import org.jspecify.annotations.NullMarked;

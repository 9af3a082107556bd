/** Rules of the catalogue. */
package cn.yongji.onestop.intake.rules.catalogue;

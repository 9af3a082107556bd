/** Rules of planning. */
package cn.yongji.onestop.intake.rules.planning;

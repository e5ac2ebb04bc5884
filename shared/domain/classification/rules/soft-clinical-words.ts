/**
 * Words of illness that alone say no symptom: "I need a refill for my diabetes" is an office matter, but a sentence that
 * speaks of an illness and asks for nothing of the office is not understood, and so a person listens.
 */
export const illnessWords =
  'diabetes diabetic cancer tumor leukemia lymphoma cirrhosis hepatitis thyroid arthritis psoriasis eczema asthma copd kidney renal liver lupus parkinsons parkinson alzheimers dementia epilepsy shingles anemia cholesterol hypertension gout fibromyalgia crohns colitis gastritis ulcer hernia gallbladder prostate menopause endometriosis osteoporosis glaucoma cataract cataracts sclerosis syndrome disorder disease condition treatment therapy diagnosis diagnosed surgery operation procedure transplant chemo radiation dialysis catheter pregnant pregnancy baby vaccine vaccination reaction allergy medicine medication medications pill pills tablet tablets capsule capsules dose drug drugs mg milligrams nurse enfermedad tratamiento embarazada embarazo cancer diabetes presion medicina medicamento pastillas pastilla enfermera bebe operacion cirugia'.split(
    ' ',
  );

/** Endings of generic names: a medicine that no list knows is still a medicine. */
export const medicineEndings =
  /(?:pril|olol|sartan|statin|mycin|cillin|azole|oxacin|prazole|pine|tidine|gliptin|gliflozin|glutide|formin|parin|mab|tinib|setron|triptan|zepam|zolam|codone|barbital|thiazide|semide|cycline|fibrate|dipine|profen|oxetine)$/u;

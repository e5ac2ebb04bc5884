/** Words that many rules share; written `<name>` in a pattern. No accents, no apostrophes. */
export const wordLists = {
  pain: 'pain pains painful hurt hurts hurting ache aches aching achy sore discomfort dolor dolores duele duelen doliendo',
  badpain:
    'severe severely terrible horrible awful worst excruciating unbearable intense agony intolerable fuerte horrible insoportable peor',
  not: 'not cant isnt wont doesnt dont arent wasnt didnt hasnt havent couldnt never no aint stopped barely hardly',
  cant: 'cant couldnt wont isnt not barely hardly doesnt never',
  he: 'i he she they im hes shes theyre it its we',
  my: 'my his her their our the your mi su sus mis el la los las',
  child:
    'baby babys infant newborn child kid son daughter toddler grandson granddaughter boy girl little bebe hijo hija nino nina recien nieto nieta',
  relative:
    'mom mother mama dad father papa husband wife son daughter brother sister grandmother grandma grandfather grandpa baby child kid aunt uncle partner boyfriend girlfriend fiance mami papi madre padre esposo esposa marido hijo hija hermano hermana abuela abuelo bebe nino nina suegra suegro',
  limb: 'arm arms leg legs hand hands foot feet side face fingers toes brazo brazos pierna piernas mano manos pie pies lado cara',
  body: 'head neck shoulder shoulders arm arms elbow wrist hand hands finger fingers thumb chest breast breasts spine stomach belly tummy abdomen hip hips groin leg legs knee knees calf thigh ankle ankles foot feet toe toes skin face eye eyes ear ears nose mouth tooth teeth gum gums tongue throat jaw heart lung lungs bladder kidney kidneys bowel bowels bottom butt scalp penis vagina testicle testicles gut ribs rib cabeza cuello hombro brazo codo muneca mano manos dedo dedos pecho espalda estomago barriga vientre cadera pierna piernas rodilla tobillo pie pies piel cara ojo ojos oido oreja nariz boca muela diente dientes lengua garganta corazon pulmon rinon panza',
  belly: 'stomach belly abdomen abdominal tummy gut estomago barriga vientre panza abdomen',
  swollen:
    'swollen swelling swelled swells puffy puffed puffing hinchado hinchada hinchados hinchadas hinchando hincho hinchandose hinchazon',
  bleed: 'bleed bleeding bleeds bled hemorrhage hemorrhaging gushing sangra sangrando sangrado sangro hemorragia sangre',
  faint:
    'fainted fainting faints faint passedout passingout passout unconscious collapsed collapses unresponsive blackedout desmayo desmayado desmayada desmayando desmaya desmayarse inconsciente',
  fever: 'fever fevers feverish fiebre calentura temperature temp temperatura',
  breath: 'breath breathe breathing breaths air respirar respira respirando respiracion aire',
  thinner:
    'warfarin coumadin eliquis xarelto pradaxa apixaban rivaroxaban dabigatran plavix clopidogrel lovenox enoxaparin heparin brilinta savaysa anticoagulant anticoagulants anticoagulante anticoagulantes',
  insulin: 'insulin insulina lantus humalog novolog levemir tresiba basaglar toujeo fiasp',
  seizuremed:
    'keppra levetiracetam dilantin phenytoin lamictal lamotrigine depakote valproate tegretol carbamazepine topamax vimpat briviact zonegran phenobarbital oxcarbazepine trileptal',
  steroid: 'prednisone prednisona hydrocortisone dexamethasone methylprednisolone cortef fludrocortisone',
  transplant: 'tacrolimus prograf cyclosporine mycophenolate cellcept sirolimus',
  withdrawal:
    'suboxone buprenorphine methadone subutex xanax alprazolam klonopin clonazepam ativan lorazepam valium diazepam oxycodone percocet morphine hydrocodone baclofen clonidine',
  psychiatric:
    'lithium litio clozapine clozaril seroquel quetiapine abilify risperdal risperidone zyprexa olanzapine haldol zoloft sertraline lexapro effexor venlafaxine paxil prozac cymbalta wellbutrin antidepressant antidepressants antipsychotic latuda vraylar geodon',
  rescue: 'inhaler inhalers albuterol ventolin proair nebulizer epipen epinephrine nitroglycerin nitro glucagon inhalador salbutamol',
  meds: 'medicine medicines medication medications meds med pill pills tablet tablets capsule capsules prescription prescriptions dose doses dosage drops cream ointment antibiotic antibiotics inhaler insulin vitamin vitamins supplement tylenol ibuprofen advil motrin aspirin benadryl amoxicillin metformin lisinopril amlodipine atorvastatin metoprolol levothyroxine gabapentin omeprazole losartan hydrochlorothiazide albuterol prednisone zpack azithromycin lasix furosemide synthroid tramadol adderall ritalin ozempic mounjaro wegovy jardiance birth medicina medicinas medicamento medicamentos pastilla pastillas pildora pildoras dosis receta recetas antibiotico antibioticos insulina jarabe gotas',
  worse: 'worse worsening worsened worsens unbearable peor empeorando empeora empeoro',
  now: 'now today tonight currently still again ahora hoy ahorita todavia',
  suddenly: 'sudden suddenly abruptly repente repentino repentina subito',
} as const;
